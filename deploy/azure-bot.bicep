// The registration that Microsoft Teams needs: an Azure Bot for an app registration that is already there, and the
// Teams channel. docs/teams.md says how to make the app registration; no secret goes in here.
//
//   az deployment group create --resource-group RESOURCE_GROUP --template-file deploy/azure-bot.bicep \
//     --parameters name=harbour-bot appId=00000000-0000-0000-0000-000000000000 publicName=chat.example.org

@description('Name of the resource; 4 to 42 letters, digits and hyphens. Nobody who chats sees it.')
@minLength(4)
@maxLength(42)
param name string

@description('MICROSOFT_APP_ID: the application (client) id of the app registration or of the managed identity.')
param appId string

@description('MICROSOFT_APP_TYPE, as Cuan has it.')
@allowed(['SingleTenant', 'UserAssignedMSI'])
param appType string = 'SingleTenant'

@description('MICROSOFT_APP_TENANT_ID: the directory that the app belongs to.')
param tenantId string = subscription().tenantId

@description('The resource id of the managed identity; only for UserAssignedMSI.')
param identityId string = ''

@description('The host name of PUBLIC_URL, such as chat.example.org.')
param publicName string

@description('What people see as the name in Teams. It should tell nobody what the chat is for.')
param displayName string = 'Harbour'

@description('F0 costs nothing for Teams and has a limit for other channels; S1 has none.')
@allowed(['F0', 'S1'])
param tier string = 'F0'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: tier
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${publicName}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenantId
    msaAppMSIResourceId: empty(identityId) ? null : identityId
    // Only what is signed by Microsoft for this app gets in; keys of the service itself are not used.
    disableLocalAuth: true
    isStreamingSupported: false
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
    }
  }
}

output endpoint string = bot.properties.endpoint
