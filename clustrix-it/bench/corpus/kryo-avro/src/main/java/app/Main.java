package app;

import app.model.Leaf;
import app.model.Node;
import app.model.Reading;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.reflect.ReflectDatumReader;

/** Avro and the stored object know classes by their names in data only. */
public final class Main {
  private Main() {}

  public static String run() {
    try {
      return kryo() + avro() + stored();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kryo() {
    Kryo kryo = new Kryo();
    kryo.setRegistrationRequired(false);
    Output out = new Output(1024, -1);
    kryo.writeClassAndObject(out, new Node(new Leaf("a", 1), new Leaf("b", 2)));
    return "kryo " + kryo.readClassAndObject(new Input(out.toBytes())) + "\n";
  }

  private static String avro() throws IOException {
    Schema schema;
    try (InputStream in = Main.class.getResourceAsStream("/reading.avsc")) {
      schema = new Schema.Parser().parse(in);
    }
    GenericRecord generic =
        new GenericRecordBuilder(schema).set("sensor", "t1").set("value", 2.5).build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericRecord>(schema).write(generic, encoder);
    encoder.flush();
    Object read =
        new ReflectDatumReader<>(schema)
            .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    return "avro " + read + " " + GenericData.get().validate(schema, generic) + "\n";
  }

  private static String stored() throws IOException, ClassNotFoundException {
    try (InputStream in = Main.class.getResourceAsStream("/tree.ser");
        ObjectInputStream objects = new ObjectInputStream(in)) {
      return "stored " + objects.readObject() + "\n";
    }
  }

  public static void main(String[] args) {
    System.out.print(run());
  }
}
