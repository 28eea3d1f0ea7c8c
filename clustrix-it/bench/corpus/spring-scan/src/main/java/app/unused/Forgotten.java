package app.unused;

import com.google.common.collect.ImmutableList;
import com.google.gson.Gson;
import org.joda.time.DateTime;

/** Uses the noise; nothing uses it. */
public class Forgotten {
  public String text() {
    return new Gson().toJson(ImmutableList.of(new DateTime(0).getMillis()));
  }
}
