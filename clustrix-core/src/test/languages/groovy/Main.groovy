package fixture

// What the Groovy compiler makes, calls by name at run time, closures, traits, properties.
// function: fixture.Main#run
// in: fixture.Shape
// in: fixture.Circle
// in: fixture.InMethod
// in: fixture.InClosure
// in: fixture.Loud
// in: fixture.Mode
// in: fixture.InStatic
// in: org.apache.groovy:groovy
class Main {
    static String run() {
        def shapes = [new Circle(radius: 1), new Circle(radius: 2)]
        def areas = shapes.collect { InClosure.of(it.area()) }
        def text = "${shapes*.radius} $areas ${shapes[0].shout()}"
        def map = [a: 1, b: 2].findAll { key, value -> value > 1 }
        switch (text) {
            case ~/.*/: text += map
        }
        text + Mode.SLOW.cost() + compiled(3) + (shapes[0] as Object).with { radius }
    }

    @groovy.transform.CompileStatic
    static String compiled(int n) {
        (1..n).collect { int i -> InStatic.of(i) }.join(',')
    }
}

interface Shape {
    def area()
}

trait Loud {
    String shout() { InMethod.text(toString()) }
}

class Circle implements Shape, Loud {
    int radius

    def area() { 3 * radius * radius }

    String toString() { "circle $radius" }
}

enum Mode {
    FAST, SLOW

    int cost() { ordinal() }
}

class InMethod {
    static String text(String name) { name.toUpperCase() }
}

class InClosure {
    static of(value) { value + 1 }
}

class InStatic {
    static String of(int n) { 'n' + n }
}
