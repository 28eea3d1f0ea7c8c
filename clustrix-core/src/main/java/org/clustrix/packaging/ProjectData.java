package org.clustrix.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clustrix.classpath.DataFile;
import org.clustrix.reachability.DataLookup;

/** The data files of a project as the analysis asks for them. Serves one analysis. */
final class ProjectData implements DataLookup {
  private final PackagingRequest request;
  private final Map<String, List<DataFile>> referenced = new HashMap<>();
  private final Map<String, List<DataFile>> possible = new HashMap<>();

  ProjectData(PackagingRequest request) {
    this.request = request;
  }

  private interface Question {
    void ask(DataFiles files) throws IOException;
  }

  private List<DataFile> found(Question question) {
    DataFiles files = new DataFiles(request.projectFolder(), request.outputFolder());
    try {
      question.ask(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.files().entrySet().stream()
        .map(file -> new DataFile(file.getKey(), file.getValue()))
        .toList();
  }

  @Override
  public List<DataFile> listed() {
    return found(
        files -> {
          for (String pattern : request.dataFiles()) {
            files.listed(pattern);
          }
        });
  }

  @Override
  public List<DataFile> referenced(String name) {
    return referenced.computeIfAbsent(name, key -> found(files -> files.referenced(key)));
  }

  @Override
  public List<DataFile> possible(String name) {
    return possible.computeIfAbsent(name, key -> found(files -> files.possible(key)));
  }
}
