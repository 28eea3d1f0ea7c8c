package app.vm;

import org.apache.velocity.app.event.ReferenceInsertionEventHandler;
import org.apache.velocity.context.Context;

/** Named in velocity.properties only. */
public class Escaping implements ReferenceInsertionEventHandler {
  @Override
  public Object referenceInsert(Context context, String reference, Object value) {
    return value == null ? null : value.toString().replace("<", "&lt;");
  }
}
