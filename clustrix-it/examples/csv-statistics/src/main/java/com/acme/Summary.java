package com.acme;

import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.util.Precision;

/** What there is to say about a column. */
public record Summary(long count, double mean, double median, double deviation, double maximum) {

  static Summary of(DescriptiveStatistics values, int digits) {
    return new Summary(
        values.getN(),
        Precision.round(values.getMean(), digits),
        Precision.round(values.getPercentile(50), digits),
        Precision.round(values.getStandardDeviation(), digits),
        Precision.round(values.getMax(), digits));
  }
}
