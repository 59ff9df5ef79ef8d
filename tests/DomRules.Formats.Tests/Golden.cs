namespace DomRules.Formats.Tests;

/// <summary>Files that hold what is expected; UPDATE_GOLDEN=1 writes them anew.</summary>
internal static class Golden
{
    internal static void ShouldMatch(string actual, string name)
    {
        var path = Path.Combine(Samples.Project, "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
        File.Exists(path).ShouldBeTrue($"there is no {name}; run with UPDATE_GOLDEN=1 and look at it");
        actual.ShouldBe(File.ReadAllText(path), $"differs from {name}");
    }
}
