import { type DynamicModule, type FactoryProvider, type InjectionToken, Module, type Type, type ValueProvider } from '@nestjs/common';

/** What the core gives to every module: each instance under its own class, ready before Nest starts. */
export type CoreInstances = readonly { readonly token: InjectionToken; readonly value: unknown }[];

/** The global Nest module that hands out the core's services. */
@Module({})
export class CoreModule {
  static with(instances: CoreInstances, services: readonly (Type<unknown> | FactoryProvider)[]): DynamicModule {
    const values: ValueProvider[] = instances.map(({ token, value }) => ({ provide: token, useValue: value }));
    const providers = [...values, ...services];
    return {
      module: CoreModule,
      global: true,
      providers,
      exports: providers.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }
}
