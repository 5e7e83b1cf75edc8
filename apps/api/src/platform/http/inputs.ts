import { Body, type ArgumentMetadata, Injectable, Param, type PipeTransform, Query } from '@nestjs/common';
import type { ClassConstructor } from 'class-transformer';
import { isUUID } from 'class-validator';
import { problem } from '../errors/domain-error.ts';
import { validate } from '../errors/validate.ts';

/** Validates by the declared class of the parameter; every fault at once. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { metatype, type }: ArgumentMetadata): unknown {
    if (!metatype || type === 'custom' || type === 'param') return value;
    return validate(metatype as ClassConstructor<object>, value ?? {}, type);
  }
}

/** A body that is not there is an empty object, so that every missing field is named. */
export const Input = () => Body(InputPipe);

export const QueryInput = () => Query(InputPipe);

@Injectable()
class IdPipe implements PipeTransform {
  transform(value: unknown): unknown {
    // What cannot be an identifier does not exist either.
    if (!isUUID(value)) throw problem('notFound');
    return String(value).toLowerCase();
  }
}

export const IdParam = (name = 'id') => Param(name, IdPipe);
