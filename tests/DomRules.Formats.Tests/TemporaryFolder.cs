namespace DomRules.Formats.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("domrules-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    internal void Copy(string file) => File.Copy(file, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file)));

    internal void Write(string name, string text) => File.WriteAllText(System.IO.Path.Combine(Path, name), text);
}
