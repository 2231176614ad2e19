# Builds once, with everything; runs with what is needed and nothing else, as nobody, on a file system it cannot write to.
FROM node:24-bookworm-slim AS build
WORKDIR /cuan
COPY package.json package-lock.json ./
COPY vendor ./vendor
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run --silent build && npm prune --omit=dev --no-audit --no-fund

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    DATA_DIR=/data \
    MODERATOR_HOST=0.0.0.0
WORKDIR /cuan
COPY --from=build /cuan/package.json ./
COPY --from=build /cuan/vendor ./vendor
COPY --from=build /cuan/node_modules ./node_modules
COPY --from=build /cuan/dist ./dist
COPY --from=build /cuan/locales ./locales
COPY --from=build /cuan/services ./services
COPY --from=build /cuan/test/personas ./test/personas
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3978 3979
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --start-interval=1s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3978/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "--v8-pool-size=1", "dist/main.js"]
