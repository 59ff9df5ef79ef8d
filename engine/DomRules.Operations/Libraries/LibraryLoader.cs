using System.Collections.Immutable;
using System.Text.Json;
using DomRules.Language;
using DomRules.Language.Libraries;
using DomRules.Language.Text;

namespace DomRules.Operations.Libraries;

/// <summary>Loads a .route file or a library folder from disk and compiles it.</summary>
public static class LibraryLoader
{
    /// <summary>The library; or, when a file cannot be read, why.</summary>
    public static Outcome<LoadedLibrary> Load(string path)
    {
        try
        {
            return Directory.Exists(path) ? LoadFolder(path) : LoadFile(path);
        }
        catch (IOException e)
        {
            return Outcome<LoadedLibrary>.Failed($"{path}: cannot be read: {e.Message}");
        }
        catch (UnauthorizedAccessException e)
        {
            return Outcome<LoadedLibrary>.Failed($"{path}: cannot be read: {e.Message}");
        }
    }

    private static Outcome<LoadedLibrary> LoadFile(string path)
    {
        var isInput = path == PolicyFile.StandardInput;
        if (!isInput && !File.Exists(path))
        {
            return Outcome<LoadedLibrary>.Failed($"{path}: there is no such file or folder. Give a .route file, or a folder with a library.json.");
        }

        var read = PolicyFile.Read(path, isInput ? "standard input" : Path.GetFileName(path));
        return read.Value is { } source
            ? Outcome<LoadedLibrary>.Of(new LoadedLibrary(isInput ? "." : path, [source], null, PolicyCompiler.Compile([source])) { Paths = [path], Roots = [0] })
            : Outcome<LoadedLibrary>.Failed(read.Problem!);
    }

    private static Outcome<LoadedLibrary> LoadFolder(string folder)
    {
        var manifest = ReadManifest(folder);
        if (manifest.Value is null && manifest.Problem is not null)
        {
            return Outcome<LoadedLibrary>.Failed(manifest.Problem);
        }

        var sources = new List<SourceText>();
        var paths = new List<string>();
        var roots = new List<int>();
        foreach (var (root, dependency) in ((string[])["", .. manifest.Value?.DependsOn ?? []]).Index())
        {
            if (Add(folder, dependency, sources, paths) is { } problem)
            {
                return Outcome<LoadedLibrary>.Failed(problem);
            }

            roots.AddRange(Enumerable.Repeat(root, sources.Count - roots.Count));
        }

        return sources.Count == 0
            ? Outcome<LoadedLibrary>.Failed($"{folder}: the folder has no .route file. Give a .route file, or a folder with some.")
            : Outcome<LoadedLibrary>.Of(new LoadedLibrary(folder, [.. sources], manifest.Value, PolicyCompiler.Compile(sources, manifest.Value)) { Paths = [.. paths], Roots = [.. roots] });
    }

    /// <summary>Adds the files of the library itself (an empty <paramref name="dependency"/>) or of one that it depends on; the problem, if there is one.</summary>
    private static string? Add(string folder, string dependency, List<SourceText> sources, List<string> paths)
    {
        var root = dependency.Length == 0 ? folder : Path.GetFullPath(Path.Combine(folder, dependency));
        if (!Directory.Exists(root))
        {
            return $"{folder}/library.json: depends on {dependency}, and there is no such folder.";
        }

        foreach (var file in Directory.EnumerateFiles(root, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var read = PolicyFile.Read(file, Path.GetRelativePath(root, file).Replace('\\', '/'));
            if (read.Value is not { } source)
            {
                return read.Problem;
            }

            sources.Add(source);
            paths.Add(file);
        }

        return null;
    }

    private static Outcome<LibraryManifest?> ReadManifest(string folder)
    {
        var file = Path.Combine(folder, "library.json");
        if (!File.Exists(file))
        {
            return Outcome<LibraryManifest?>.Of(null);
        }

        return ReadManifest(File.ReadAllBytes(file), file, Path.GetFileName(Path.GetFullPath(folder)));
    }

    /// <summary>What a manifest says; or why it cannot be read.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="file">Its name for messages.</param>
    /// <param name="name">The library's name where it gives none.</param>
    internal static Outcome<LibraryManifest?> ReadManifest(ReadOnlyMemory<byte> bytes, string file, string name)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Outcome<LibraryManifest?>.Failed($"{file}: is not a library manifest: it is no JSON object. It has name, version, market, policies and dependsOn.");
            }

            return Outcome<LibraryManifest?>.Of(new LibraryManifest(
                Text(json.RootElement, "name") ?? name,
                Text(json.RootElement, "version") ?? "0.0.0",
                Text(json.RootElement, "market"),
                Texts(json.RootElement, "policies"),
                Texts(json.RootElement, "dependsOn")));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Outcome<LibraryManifest?>.Failed($"{file}: is not a library manifest: {e.Message} It has name, version, market, policies and dependsOn.");
        }
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ImmutableArray<string> Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(e => e.GetString() ?? "")] : [];
}
