namespace DomRules.Language.Tests;

/// <summary>Compares a text with the file that holds what it should be; <c>UPDATE_GOLDEN=1</c> writes the file instead.</summary>
internal static class GoldenFile
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static string Folder(params string[] parts) =>
        Path.Combine([Samples.Root, "tests", "DomRules.Language.Tests", "Golden", .. parts]);

    public static void ShouldHold(string path, string actual)
    {
        if (Rewrites)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        actual.ShouldBe(File.Exists(path) ? File.ReadAllText(path) : "(no such file)", path);
    }
}
