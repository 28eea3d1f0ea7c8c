package app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** The servlet is named by its class, the filter by a text. */
public final class Main {
  private Main() {}

  public static String run() {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler("/", true, false);
    context.addServlet(Greeting.class, "/hello/*");
    context.getServletHandler().addFilterWithMapping("app.Stamp", "/*", 0);
    server.setHandler(context);
    try {
      server.start();
      URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/hello/you?n=2");
      HttpResponse<String> response =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
      String stamp = response.headers().firstValue("X-Stamp").orElse("none");
      return response.statusCode() + " " + response.body() + " " + stamp + "\n";
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      try {
        server.stop();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
