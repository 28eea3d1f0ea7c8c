package org.clustrix.launcher.binding;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;

/**
 * {@code double}, {@code float} and {@code BigDecimal}. A decimal fraction becomes the nearest
 * value, as in Java source. Refused are numbers that lose more than that: too large, rounded to
 * zero, or an integer of more digits than the type holds ({@code 9007199254740993} as {@code
 * double}). NaN and the infinities are no JSON numbers and are refused both ways.
 */
final class DecimalShape implements Shape {
  /** Above this every double, or float, is an integer and not every integer is one. */
  private static final double EXACT_DOUBLE = 1L << 53;

  private static final double EXACT_FLOAT = 1L << 24;

  @Override
  public boolean covers(Class<?> raw) {
    return raw == double.class
        || raw == Double.class
        || raw == float.class
        || raw == Float.class
        || raw == BigDecimal.class;
  }

  @Override
  public Object bind(JsonElement json, Type type, Binder binder, ValuePath path) {
    if (!json.isJsonPrimitive() || !json.getAsJsonPrimitive().isNumber()) {
      throw Binder.mismatch(path, "a number", json);
    }
    return parse(json.getAsString(), type, path);
  }

  /** Returns the boxed number that a text of JSON's number grammar says. */
  static Object parse(String text, Type type, ValuePath path) {
    if (type == BigDecimal.class) {
      try {
        return new BigDecimal(text);
      } catch (NumberFormatException e) {
        throw new BindingException(path, text + " does not fit java.math.BigDecimal", e);
      }
    }
    boolean isFloat = type == float.class || type == Float.class;
    double value = isFloat ? Float.parseFloat(text) : Double.parseDouble(text);
    String name = isFloat ? "float" : "double";
    if (Double.isInfinite(value)) {
      throw new BindingException(path, text + " is too large for a " + name);
    }
    if (value == 0 && hasDigit(text)) {
      throw new BindingException(path, text + " is too small for a " + name + ": it becomes 0");
    }
    if (Math.abs(value) >= (isFloat ? EXACT_FLOAT : EXACT_DOUBLE)
        && IntegerShape.isInteger(text)
        && new BigDecimal(value).compareTo(new BigDecimal(text)) != 0) {
      throw new BindingException(
          path,
          text
              + " loses precision as a "
              + name
              + " ("
              + new BigDecimal(value).toPlainString()
              + "); use long, BigInteger or BigDecimal");
    }
    return isFloat ? (Object) (float) value : (Object) value;
  }

  /** Returns whether a number has a digit other than zero before its exponent. */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length() && text.charAt(i) != 'e' && text.charAt(i) != 'E'; i++) {
      if (text.charAt(i) >= '1' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  @Override
  public void write(Object value, ValueWriter writer, ValuePath path) throws IOException {
    Number number = (Number) value;
    if (!(value instanceof BigDecimal)) {
      double decimal = number.doubleValue();
      if (Double.isNaN(decimal) || Double.isInfinite(decimal)) {
        throw new BindingException(
            path, value + " is no JSON number; return null, a string or an Optional for it");
      }
    }
    writer.json().value(number);
  }
}
