import { jestConfig } from 'zhibu/testing/jest';

export default jestConfig(import.meta.url);
