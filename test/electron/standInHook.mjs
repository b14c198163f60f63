// For Node's --import: the module "electron" is the built stand-in that the environment names.
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';

const url = pathToFileURL(process.env.CHAPEAU_STAND_IN ?? '').href;
const hook = `export function resolve(name, context, next) {
  return name === 'electron' ? { url: ${JSON.stringify(url)}, shortCircuit: true } : next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);
