package app.nat;

import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

@FieldOrder({"quot", "rem"})
public class Pair extends Structure {
  public int quot;
  public int rem;

  public static class ByValue extends Pair implements Structure.ByValue {}
}
