package app.model;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.LocalDate;

class DateAdapter extends TypeAdapter<LocalDate> {
  @Override
  public LocalDate read(JsonReader in) throws IOException {
    return LocalDate.parse(in.nextString());
  }

  @Override
  public void write(JsonWriter out, LocalDate date) throws IOException {
    out.value(date.plusDays(1).toString());
  }
}
