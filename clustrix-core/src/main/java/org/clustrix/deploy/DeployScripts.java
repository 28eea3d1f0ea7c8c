package org.clustrix.deploy;

import java.util.Map;
import org.clustrix.host.ScriptText;
import org.clustrix.host.Shell;

/** The shell scripts of a deployment, which lie beside this class. Stateless. */
final class DeployScripts {
  /** What is printed where there is no Java and the first job has to install. */
  static final String DEFERRED = "clustrix-install-deferred";

  /** What is printed where the host does not see what was put into its state folder. */
  static final String NOT_SEEN = "clustrix-not-seen";

  /** What is printed where another deployment moved the alias after it had been read. */
  static final String MOVED = "clustrix-alias-moved";

  private DeployScripts() {}

  /** Returns the text of a script. */
  static String text(String name) {
    return ScriptText.beside(DeployScripts.class, name);
  }

  /** Returns shell text that sets variables. */
  static String variables(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> text.append(name + "=" + Shell.quote(value) + "\n"));
    return text.toString();
  }
}
