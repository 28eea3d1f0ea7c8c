package app;

import app.model.Station;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Fields are set by reflection; nobody calls a constructor of the model. */
public final class Main {
  private Main() {}

  public static String run() {
    Gson gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    try (Reader reader =
        new InputStreamReader(
            Main.class.getResourceAsStream("stations.json"), StandardCharsets.UTF_8)) {
      List<Station> stations = gson.fromJson(reader, new TypeToken<List<Station>>() {}.getType());
      return gson.toJson(stations) + "\n" + stations.get(0).describe() + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
