package app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Filters are asked for by their short names; stop words are a resource. */
public final class Main {
  private Main() {}

  public static String run() {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Analyzer analyzer =
            CustomAnalyzer.builder()
                .withTokenizer("standard")
                .addTokenFilter("lowercase")
                .addTokenFilter("stop", "words", "stop.txt", "format", "wordset")
                .addTokenFilter("porterStem")
                .build()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        add(writer, "1", "The running foxes jumped over lazy dogs", 1900);
        add(writer, "2", "A fox runs, nothing else", 1950);
        add(writer, "3", "Sleeping cats", 2000);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        StringBuilder text = new StringBuilder();
        for (String query : new String[] {"run AND fox", "sleep*", "the", "jump~1 OR cat"}) {
          text.append(query).append(':');
          for (ScoreDoc hit :
              searcher.search(new QueryParser("text", analyzer).parse(query), 5).scoreDocs) {
            text.append(' ').append(searcher.storedFields().document(hit.doc).get("id"));
          }
          text.append('\n');
        }
        int late = searcher.count(IntPoint.newRangeQuery("year", 1940, 2010));
        return text.append(String.format(Locale.ROOT, "late %d%n", late)).toString();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(IndexWriter writer, String id, String text, int year)
      throws IOException {
    Document document = new Document();
    document.add(new KeywordField("id", id, Field.Store.YES));
    document.add(new TextField("text", text, Field.Store.NO));
    document.add(new IntPoint("year", year));
    writer.addDocument(document);
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
