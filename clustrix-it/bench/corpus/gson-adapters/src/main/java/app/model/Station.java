package app.model;

import com.google.gson.annotations.JsonAdapter;
import com.google.gson.annotations.SerializedName;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;

public class Station {
  @SerializedName("station_name")
  private String name;

  @JsonAdapter(DateAdapter.class)
  private LocalDate since;

  private List<Reading> readings;
  private EnumMap<Sensor, Integer> sensors;

  public String describe() {
    return name + since.getYear() + readings.get(0).value() + sensors.keySet();
  }
}
