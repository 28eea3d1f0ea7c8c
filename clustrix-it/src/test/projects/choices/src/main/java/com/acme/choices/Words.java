package com.acme.choices;

import com.google.gson.Gson;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Uses an artifact that declares another, and one that the cluster is said to have. */
public final class Words {
  private Words() {}

  /** Returns the words as JSON. */
  public static String json(List<String> words) {
    return new Gson().toJson(words);
  }

  /** Returns the word in capitals. */
  public static String upper(String word) {
    return StringUtils.upperCase(word);
  }
}
