package org.clustrix.launcher.binding;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * Generic types without their variables (JLS §4.4 to §4.6). A variable that nothing binds stands
 * for its first bound, a wildcard for its bound. Stateless.
 */
final class GenericTypes {
  private GenericTypes() {}

  /** Returns the class of a type; of {@code T[]} and {@code List<T>[]} that of the array. */
  static Class<?> raw(Type type) {
    if (type instanceof Class) {
      return (Class<?>) type;
    }
    if (type instanceof ParameterizedType) {
      return (Class<?>) ((ParameterizedType) type).getRawType();
    }
    if (type instanceof GenericArrayType) {
      Class<?> component = raw(((GenericArrayType) type).getGenericComponentType());
      return Array.newInstance(component, 0).getClass();
    }
    if (type instanceof WildcardType) {
      return raw(bound((WildcardType) type));
    }
    return raw(((TypeVariable<?>) type).getBounds()[0]);
  }

  /**
   * Returns the n-th type argument that a type gives to one of its super types: the second of
   * {@code Map} is {@code Integer} for a {@code class Counts extends HashMap<String, Integer>}.
   */
  static Type argument(Type type, Class<?> superType, int n) {
    return resolve(superType.getTypeParameters()[n], type);
  }

  /**
   * Returns a type as it is declared in a class, with the variables bound as {@code owner} does.
   */
  static Type resolve(Type declared, Type owner) {
    return resolve(declared, owner, Collections.emptyMap());
  }

  /**
   * Returns the same, with other types than their bounds for variables that nothing binds.
   *
   * @param free variables with what they then stand for
   */
  static Type resolve(Type declared, Type owner, Map<TypeVariable<?>, Type> free) {
    if (declared instanceof Class) {
      return declared;
    }
    Map<TypeVariable<?>, Type> bound = new HashMap<>(free);
    collect(owner, bound);
    return substitute(declared, bound);
  }

  private static void collect(Type type, Map<TypeVariable<?>, Type> bound) {
    if (type == null) {
      return;
    }
    Class<?> raw = raw(type);
    if (type instanceof ParameterizedType) {
      ParameterizedType parameterized = (ParameterizedType) type;
      TypeVariable<?>[] variables = raw.getTypeParameters();
      for (int i = 0; i < variables.length; i++) {
        bound.put(variables[i], substitute(parameterized.getActualTypeArguments()[i], bound));
      }
      collect(parameterized.getOwnerType(), bound);
    }
    collect(raw.getGenericSuperclass(), bound);
    for (Type implemented : raw.getGenericInterfaces()) {
      collect(implemented, bound);
    }
  }

  private static Type substitute(Type type, Map<TypeVariable<?>, Type> bound) {
    if (type instanceof TypeVariable) {
      Type known = bound.get(type);
      // The class of the bound only: T extends Comparable<T> would otherwise have no end.
      return known == null ? raw(type) : known;
    }
    if (type instanceof WildcardType) {
      return substitute(bound((WildcardType) type), bound);
    }
    if (type instanceof GenericArrayType) {
      Type component = substitute(((GenericArrayType) type).getGenericComponentType(), bound);
      return component instanceof Class
          ? Array.newInstance((Class<?>) component, 0).getClass()
          : new ResolvedTypes.OfArray(component);
    }
    if (type instanceof ParameterizedType) {
      ParameterizedType parameterized = (ParameterizedType) type;
      Type[] arguments = parameterized.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = substitute(arguments[i], bound);
      }
      return new ResolvedTypes.OfClass(parameterized, arguments);
    }
    return type;
  }

  private static Type bound(WildcardType wildcard) {
    Type[] lower = wildcard.getLowerBounds();
    return lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0];
  }
}
