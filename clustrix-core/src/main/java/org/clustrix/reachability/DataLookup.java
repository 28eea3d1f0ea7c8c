package org.clustrix.reachability;

import java.util.List;
import org.clustrix.classpath.DataFile;

/** Which files of the project a function means by a name. Answers are sorted by name. */
public interface DataLookup {
  /** Knows no file: the function is analysed without its project. */
  DataLookup NONE =
      new DataLookup() {
        @Override
        public List<DataFile> listed() {
          return List.of();
        }

        @Override
        public List<DataFile> referenced(String name) {
          return List.of();
        }

        @Override
        public List<DataFile> possible(String name) {
          return List.of();
        }
      };

  /** Returns those that the user lists. */
  List<DataFile> listed();

  /** Returns those that code reads which names this file, folder or glob. */
  List<DataFile> referenced(String name);

  /** Returns those that a string means if it is the name of a file. */
  List<DataFile> possible(String name);
}
