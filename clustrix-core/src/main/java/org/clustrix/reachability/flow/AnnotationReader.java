package org.clustrix.reachability.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.bcel.classfile.AnnotationDefault;
import org.apache.bcel.classfile.AnnotationElementValue;
import org.apache.bcel.classfile.AnnotationEntry;
import org.apache.bcel.classfile.ArrayElementValue;
import org.apache.bcel.classfile.Attribute;
import org.apache.bcel.classfile.ClassElementValue;
import org.apache.bcel.classfile.ElementValue;
import org.apache.bcel.classfile.ElementValuePair;
import org.apache.bcel.classfile.EnumElementValue;
import org.apache.bcel.classfile.Field;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.apache.bcel.classfile.ParameterAnnotationEntry;
import org.apache.bcel.classfile.Record;
import org.apache.bcel.classfile.RecordComponentInfo;
import org.apache.bcel.classfile.Unknown;
import org.clustrix.reachability.fact.AnnotationUse;
import org.clustrix.reachability.fact.TypeNames;

/** Finds the annotations of a class file that reflection can see (JVMS §4.7.16). */
public final class AnnotationReader {
  private final List<AnnotationUse> found = new ArrayList<>();

  private AnnotationReader() {}

  /** Returns the annotations of the class, its members, their parameters and their types. */
  public static List<AnnotationUse> read(JavaClass version) {
    AnnotationReader reader = new AnnotationReader();
    reader.all(version.getAnnotationEntries());
    reader.types(version.getAttributes(), version);
    reader.components(version);
    for (Field field : version.getFields()) {
      reader.all(field.getAnnotationEntries());
      reader.types(field.getAttributes(), version);
    }
    for (Method method : version.getMethods()) {
      reader.all(method.getAnnotationEntries());
      reader.types(method.getAttributes(), version);
      for (ParameterAnnotationEntry parameter : method.getParameterAnnotationEntries()) {
        reader.all(parameter.getAnnotationEntries());
      }
      reader.defaultOf(version, method);
    }
    return reader.found;
  }

  private void all(AnnotationEntry[] entries) {
    for (AnnotationEntry entry : entries) {
      if (entry.isRuntimeVisible()) {
        add(entry);
      }
    }
  }

  private void types(Attribute[] attributes, JavaClass version) {
    for (Attribute attribute : attributes) {
      if (attribute instanceof Unknown unknown) {
        TypeAnnotations.in(unknown, version.getConstantPool()).forEach(this::add);
      }
    }
  }

  /** Those of a record's components need not stand anywhere else. */
  private void components(JavaClass version) {
    for (Attribute attribute : version.getAttributes()) {
      if (attribute instanceof Record declared) {
        for (RecordComponentInfo component : declared.getComponents()) {
          all(AnnotationEntry.createAnnotationEntries(component.getAttributes()));
          types(component.getAttributes(), version);
        }
      }
    }
  }

  private void add(AnnotationEntry entry) {
    Set<String> classes = new HashSet<>();
    Set<String> enums = new HashSet<>();
    Set<String> texts = new HashSet<>();
    for (ElementValuePair pair : entry.getElementValuePairs()) {
      value(pair.getValue(), classes, enums);
      texts(pair.getValue(), texts);
    }
    found.add(new AnnotationUse(ofDescriptor(entry.getAnnotationType()), classes, enums, texts));
  }

  /** A default value counts as a use of the annotation type that declares it. */
  private void defaultOf(JavaClass version, Method method) {
    for (Attribute attribute : method.getAttributes()) {
      if (attribute instanceof AnnotationDefault declared) {
        Set<String> classes = new HashSet<>();
        Set<String> enums = new HashSet<>();
        value(declared.getDefaultValue(), classes, enums);
        found.add(new AnnotationUse(version.getClassName(), classes, enums));
      }
    }
  }

  private void value(ElementValue value, Set<String> classes, Set<String> enums) {
    if (value instanceof ClassElementValue type) {
      classes.addAll(TypeNames.inDescriptor(type.getClassString()));
    } else if (value instanceof EnumElementValue constant) {
      enums.add(ofDescriptor(constant.getEnumTypeString()));
    } else if (value instanceof AnnotationElementValue nested) {
      add(nested.getAnnotationEntry());
    } else if (value instanceof ArrayElementValue array) {
      for (ElementValue element : array.getElementValuesArray()) {
        value(element, classes, enums);
      }
    }
  }

  private static void texts(ElementValue value, Set<String> texts) {
    if (value.getElementValueType() == ElementValue.STRING) {
      texts.add(value.stringifyValue());
    } else if (value instanceof ArrayElementValue array) {
      for (ElementValue element : array.getElementValuesArray()) {
        texts(element, texts);
      }
    }
  }

  private static String ofDescriptor(String descriptor) {
    return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
  }
}
