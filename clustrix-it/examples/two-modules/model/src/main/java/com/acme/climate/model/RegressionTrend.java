package com.acme.climate.model;

import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** The slope of a straight line through all readings. */
public final class RegressionTrend implements Trend {
  @Override
  public double perDecade(List<Reading> readings) {
    SimpleRegression line = new SimpleRegression();
    readings.forEach(reading -> line.addData(reading.year(), reading.anomaly()));
    return 10 * line.getSlope();
  }
}
