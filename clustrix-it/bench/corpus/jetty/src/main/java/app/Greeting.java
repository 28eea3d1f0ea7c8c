package app;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

public class Greeting extends HttpServlet {
  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpSession session = request.getSession();
    session.setAttribute("seen", request.getPathInfo());
    int times = Integer.parseInt(request.getParameter("n"));
    response.getWriter().print((session.getAttribute("seen") + " ").repeat(times).trim());
  }
}
