package org.clustrix.it.example;

/**
 * A part of a whole.
 *
 * @param amount the part, thousand megawatt hours
 * @param percent the part in percent, rounded to one decimal place
 */
public record Share(double amount, double percent) {

  static Share of(double part, double total) {
    return new Share(part, Math.round(1000 * part / total) / 10.0);
  }
}
