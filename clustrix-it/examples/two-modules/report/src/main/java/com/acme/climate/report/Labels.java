package com.acme.climate.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.commons.text.StringSubstitutor;

/** The words of a report. Both modules have a file of this name; each holds a part of the words. */
final class Labels {
  private final Properties words = new Properties();
  private final List<String> modules = new ArrayList<>();

  private Labels() {}

  static Labels load() {
    Labels labels = new Labels();
    try {
      ClassLoader loader = Labels.class.getClassLoader();
      for (URL url : Collections.list(loader.getResources("labels.properties"))) {
        try (InputStream in = url.openStream()) {
          labels.words.load(in);
        }
        labels.modules.add(labels.words.getProperty("module"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return labels;
  }

  List<String> modules() {
    return modules;
  }

  String sentence(int first, int last, String method, String trend) {
    return new StringSubstitutor(
            Map.of(
                "first", first,
                "last", last,
                "method", method,
                "trend", trend + " " + words.getProperty("unit")))
        .replace(words.getProperty("sentence"));
  }
}
