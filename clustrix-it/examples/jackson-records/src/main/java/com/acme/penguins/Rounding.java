package com.acme.penguins;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How numbers are rounded.
 *
 * @param digits decimal places
 * @param mode what happens to a half
 */
public record Rounding(int digits, RoundingMode mode) {

  double round(double value) {
    return BigDecimal.valueOf(value).setScale(digits, mode).doubleValue();
  }
}
