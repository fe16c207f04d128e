/** Something for the test compiler; there is no test in it. */
final class AnythingTest {}
