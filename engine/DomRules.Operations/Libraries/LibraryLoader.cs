using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DomRules.Language;
using DomRules.Language.Libraries;
using DomRules.Language.Text;

namespace DomRules.Operations.Libraries;

/// <summary>Loads a .route file or a library folder from disk and compiles it.</summary>
public static class LibraryLoader
{
    private const int LargestFile = 1 << 20;

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
        if (!File.Exists(path))
        {
            return Outcome<LoadedLibrary>.Failed($"{path}: there is no such file or folder. Give a .route file, or a folder with a library.json.");
        }

        ImmutableArray<SourceText> sources = [Read(path, Path.GetFileName(path))];
        return Outcome<LoadedLibrary>.Of(new LoadedLibrary(path, sources, null, PolicyCompiler.Compile(sources)));
    }

    private static Outcome<LoadedLibrary> LoadFolder(string folder)
    {
        var manifest = ReadManifest(folder);
        if (manifest.Value is null && manifest.Problem is not null)
        {
            return Outcome<LoadedLibrary>.Failed(manifest.Problem);
        }

        var sources = new List<SourceText>();
        Add(folder, folder, sources);
        foreach (var dependency in manifest.Value?.DependsOn ?? [])
        {
            var other = Path.GetFullPath(Path.Combine(folder, dependency));
            if (!Directory.Exists(other))
            {
                return Outcome<LoadedLibrary>.Failed($"{folder}/library.json: depends on {dependency}, and there is no such folder.");
            }

            Add(other, other, sources);
        }

        if (sources.Count == 0)
        {
            return Outcome<LoadedLibrary>.Failed($"{folder}: the folder has no .route file.");
        }

        return Outcome<LoadedLibrary>.Of(new LoadedLibrary(folder, [.. sources], manifest.Value, PolicyCompiler.Compile(sources, manifest.Value)));
    }

    private static void Add(string root, string folder, List<SourceText> sources)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.route", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            sources.Add(Read(file, Path.GetRelativePath(root, file).Replace('\\', '/')));
        }
    }

    /// <summary>Bytes that are no UTF-8 become replacement characters, which the compiler reports with their place; a huge file is cut, which it reports too.</summary>
    private static SourceText Read(string file, string name)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[(int)Math.Min(stream.Length, LargestFile)];
        stream.ReadExactly(bytes);
        return new SourceText(name, Encoding.UTF8.GetString(bytes));
    }

    private static Outcome<LibraryManifest?> ReadManifest(string folder)
    {
        var file = Path.Combine(folder, "library.json");
        if (!File.Exists(file))
        {
            return Outcome<LibraryManifest?>.Of(null);
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return Outcome<LibraryManifest?>.Of(new LibraryManifest(
                Text(json.RootElement, "name") ?? Path.GetFileName(Path.GetFullPath(folder)),
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
