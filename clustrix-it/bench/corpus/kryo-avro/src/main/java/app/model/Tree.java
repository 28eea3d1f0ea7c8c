package app.model;

import java.io.Serializable;

public interface Tree extends Serializable {
  int weight();
}
