import { AsyncLocalStorage } from 'node:async_hooks';

type Context = Map<string, unknown>;

/**
 * In the place of cls-hooked, in whose contexts X-Ray's SDK keeps what is being traced. That was written before Node had
 * contexts of its own: it listens to the making and ending of every promise, traced or not, and makes each ten times as dear.
 */
class Namespace {
  readonly #contexts = new AsyncLocalStorage<Context>();
  #entered: Context = new Map();

  #current(): Context {
    return this.#contexts.getStore() ?? this.#entered;
  }

  createContext(): Context {
    return new Map(this.#current());
  }

  /** From here on the context of whatever runs in none of its own: of each event, since Lambda gives a process one at a time. */
  enter(context: Context): void {
    this.#entered = context;
  }

  run(work: () => void): void {
    this.#contexts.run(this.createContext(), work);
  }

  bind<Work extends (...given: never[]) => unknown>(work: Work): Work {
    return AsyncLocalStorage.bind(work);
  }

  get(key: string): unknown {
    return this.#current().get(key);
  }

  set<Value>(key: string, value: Value): Value {
    this.#current().set(key, value);
    return value;
  }
}

const namespaces = new Map<string, Namespace>();

export function createNamespace(name: string): Namespace {
  const namespace = new Namespace();
  namespaces.set(name, namespace);
  return namespace;
}

export function getNamespace(name: string): Namespace | undefined {
  return namespaces.get(name);
}

export function destroyNamespace(name: string): void {
  namespaces.delete(name);
}
