using Xunit.Abstractions;

namespace DomRules.Formats.Tests.Fuzzing;

public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int UsualSeed = 20_261_120;
    private const int Ordinary = 100_000;
    private const int Heavy = 5_000_000;
    private const int LongestSample = 8 * 1024;

    [Fact]
    public void Read_HostileAndMutatedInputs_NeverThrows()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("DOMRULES_SEED"), out var given) ? given : UsualSeed;
        var total = Environment.GetEnvironmentVariable("DOMRULES_HEAVY") == "1" ? Heavy : Ordinary;
        output.WriteLine($"seed {seed}, {total} inputs");
        var samples = Inputs();
        Parallel.For(0, Environment.ProcessorCount, worker => Run(worker, seed, total / Environment.ProcessorCount, samples));
    }

    private static void Run(int worker, int seed, int count, byte[][] samples)
    {
        var random = new Random((seed * 31) + worker);
        var mutation = new Mutation(random);
        var readers = new EveryReader();
        for (var i = 0; i < count; i++)
        {
            var bytes = random.Next(4) == 0 ? HostileInput.Make(random) : mutation.Of(samples[random.Next(samples.Length)]);
            var reader = random.Next(EveryReader.Count);
            try
            {
                readers.Read(reader, bytes);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}, worker {worker}, input {i}, reader {reader}: {Convert.ToBase64String(bytes)}", e);
            }
        }
    }

    /// <summary>Real files and our samples, none so long that a run takes long.</summary>
    private static byte[][] Inputs() =>
        [.. Directory.EnumerateFiles(Samples.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(b => b.Length <= LongestSample)];
}
