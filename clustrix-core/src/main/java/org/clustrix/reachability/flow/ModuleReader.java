package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Module;
import org.apache.bcel.classfile.ModuleProvides;
import org.clustrix.reachability.fact.ProvidedService;

/** Reads module descriptors (JVMS §4.7.25). Stateless. */
public final class ModuleReader {
  private ModuleReader() {}

  /** Returns what a module descriptor provides; empty for other classes. */
  public static List<ProvidedService> provided(JavaClass type) {
    List<ProvidedService> all = new ArrayList<>();
    for (Attribute attribute : type.getAttributes()) {
      if (attribute instanceof Module module) {
        for (ModuleProvides provides : module.getProvidesTable()) {
          String[] names = provides.getImplementationClassNames(type.getConstantPool(), false);
          all.add(
              new ProvidedService(
                  binary(provides.getInterfaceName(type.getConstantPool())),
                  Arrays.stream(names).map(ModuleReader::binary).toList()));
        }
      }
    }
    return all;
  }

  private static String binary(String name) {
    return name.replace('/', '.');
  }
}
