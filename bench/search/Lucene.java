/** Lucene's ArabicAnalyzer on the labelled set: lines `d id text` and `q query`, tab separated; answers one line of ids a query. */

import java.io.*;
import java.nio.charset.StandardCharsets;
import java.util.*;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.*;
import org.apache.lucene.util.QueryBuilder;

public class Lucene {
  public static void main(String[] args) throws Exception {
    var analyzer = new ArabicAnalyzer();
    var directory = new ByteBuffersDirectory();
    var queries = new ArrayList<String>();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
         var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line; (line = input.readLine()) != null;) {
        var parts = line.split("\t", 3);
        if (parts[0].equals("q")) { queries.add(parts.length > 1 ? parts[1] : ""); continue; }
        var document = new Document();
        document.add(new StringField("id", parts[1], Field.Store.YES));
        document.add(new TextField("text", parts[2], Field.Store.NO));
        writer.addDocument(document);
      }
    }
    var searcher = new IndexSearcher(DirectoryReader.open(directory));
    var builder = new QueryBuilder(analyzer);
    var out = new PrintStream(System.out, true, "UTF-8");
    for (var text : queries) {
      var query = text.matches("^[\"«“].*") ? builder.createPhraseQuery("text", text) : builder.createBooleanQuery("text", text, BooleanClause.Occur.SHOULD);
      var ids = new ArrayList<String>();
      if (query != null) for (var hit : searcher.search(query, 10).scoreDocs) ids.add(searcher.doc(hit.doc).get("id"));
      out.println(String.join(" ", ids));
    }
  }
}
