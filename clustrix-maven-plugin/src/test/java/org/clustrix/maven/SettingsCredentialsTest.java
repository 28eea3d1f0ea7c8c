package org.clustrix.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.clustrix.config.ClusterConfig;
import org.clustrix.config.ConfigurationException;
import org.clustrix.config.Credentials;
import org.clustrix.config.Secret;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class SettingsCredentialsTest {
  private final Settings settings = new Settings();

  /** Stands at the edge: Maven's own decrypter needs a master password file. */
  private static final SettingsDecrypter PLAIN =
      request -> new Decrypted(request.getServers().get(0));

  private record Decrypted(Server server) implements SettingsDecryptionResult {
    @Override
    public Server getServer() {
      return server;
    }

    @Override
    public List<Server> getServers() {
      return List.of(server);
    }

    @Override
    public Proxy getProxy() {
      return null;
    }

    @Override
    public List<Proxy> getProxies() {
      return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return List.of();
    }
  }

  private Server server(String id, String password) {
    Server server = new Server();
    server.setId(id);
    server.setUsername("ada");
    server.setPassword(password);
    settings.addServer(server);
    return server;
  }

  private Credentials find(Map<String, String> config) {
    return SettingsCredentials.find(settings, PLAIN, ClusterConfig.of(config));
  }

  @Test
  void theEntryOfTheHostIsFoundByItsId() {
    server("hpc.example", "tiger");
    Credentials found = find(Map.of("clusterHost", "hpc.example"));
    assertThat(found.username()).hasValue("ada");
    assertThat(found.password().map(Secret::reveal)).hasValue("tiger");
    assertThat(found.toString()).doesNotContain("tiger");
  }

  @Test
  void anEntryIsNeverOfferedToAnotherHost() {
    server("company-nexus", "tiger");
    assertThatThrownBy(
            () -> find(Map.of("clusterHost", "evil.example", "serverId", "company-nexus")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not for host evil.example")
        .hasMessageNotContaining("tiger");
  }

  @Test
  void anEntryMayNameItsHost() {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    Xpp3Dom host = new Xpp3Dom("clusterHost");
    host.setValue("127.0.0.1");
    configuration.addChild(host);
    server("hpc", "tiger").setConfiguration(configuration);
    assertThat(find(Map.of("clusterHost", "127.0.0.1", "serverId", "hpc")).password()).isPresent();
  }

  @Test
  void withoutAnEntryThereAreKeysOnly() {
    assertThat(find(Map.of("clusterHost", "hpc.example"))).isEqualTo(Credentials.NONE);
    assertThat(find(Map.of())).isEqualTo(Credentials.NONE);
    assertThatThrownBy(() -> find(Map.of("clusterHost", "h", "serverId", "none")))
        .hasMessageContaining("serverId is 'none'");
  }
}
