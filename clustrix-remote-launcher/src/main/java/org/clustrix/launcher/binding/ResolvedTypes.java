package org.clustrix.launcher.binding;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Generic types whose variables were replaced. Immutable. */
final class ResolvedTypes {
  private ResolvedTypes() {}

  /** A class with arguments. */
  static final class OfClass implements ParameterizedType {
    private final ParameterizedType declared;
    private final Type[] arguments;

    OfClass(ParameterizedType declared, Type[] arguments) {
      this.declared = declared;
      this.arguments = arguments;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return declared.getRawType();
    }

    @Override
    public Type getOwnerType() {
      return declared.getOwnerType();
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(declared.getRawType().getTypeName());
      for (int i = 0; i < arguments.length; i++) {
        text.append(i == 0 ? "<" : ", ").append(arguments[i].getTypeName());
      }
      return text.append(arguments.length == 0 ? "" : ">").toString();
    }
  }

  /** An array of such a type. */
  static final class OfArray implements GenericArrayType {
    private final Type component;

    OfArray(Type component) {
      this.component = component;
    }

    @Override
    public Type getGenericComponentType() {
      return component;
    }

    @Override
    public String toString() {
      return component.getTypeName() + "[]";
    }
  }
}
