import { storeContract } from '../contract.ts';
import { openSqliteBench } from './bench.ts';

storeContract('sqlite', openSqliteBench);
