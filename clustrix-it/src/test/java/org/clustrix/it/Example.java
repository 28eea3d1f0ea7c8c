package org.clustrix.it;

/**
 * An example project, the call that the tests make, and what it must answer.
 *
 * @param folder below {@code examples}
 * @param module the module that gets the package and the result, empty for a single project
 * @param function as in {@code -Dclustrix.function}
 * @param arguments as in {@code -Dclustrix.args}
 * @param answer a part of the answer, as compact JSON
 */
record Example(String folder, String module, String function, String arguments, String answer) {

  /** What stands before a goal where a project does not name the plugin. */
  static final String PLUGIN = "org.clustrix:clustrix-maven-plugin:0.1.0-SNAPSHOT:";

  static final Example CSV_STATISTICS =
      new Example(
          "csv-statistics",
          "",
          "com.acme.Analysis#run",
          "[\"data/\", 3]",
          "\"precipitation\":{\"count\":1461,\"mean\":3.029,\"median\":0.0,\"deviation\":6.68,"
              + "\"maximum\":55.9}");

  static final Example JACKSON_RECORDS =
      new Example(
          "jackson-records",
          "",
          "com.acme.penguins.Survey#ask",
          "[[{\"species\":\"Gentoo\",\"sex\":\"FEMALE\",\"minimumGrams\":4500},"
              + "{\"species\":\"Adelie\",\"sex\":null,\"minimumGrams\":0}],"
              + "{\"digits\":1,\"mode\":\"HALF_EVEN\"}]",
          "\"birds\":151,\"meanGrams\":3700.7,\"meanFlipper\":190.0,"
              + "\"islands\":[\"Biscoe\",\"Dream\",\"Torgersen\"]");

  static final Example TWO_MODULES =
      new Example(
          "two-modules",
          "report",
          "com.acme.climate.report.Warming#describe",
          "[1980, 2020]",
          "{\"years\":41,\"sentences\":["
              + "\"From 1980 to 2020: 0.193 degrees Celsius per decade (regression)\","
              + "\"From 1980 to 2020: 0.188 degrees Celsius per decade (ends)\"],"
              + "\"modules\":[\"report\",\"model\"]}");

  @Override
  public String toString() {
    return folder;
  }
}
