using System.Collections.Immutable;
using System.Reflection;

namespace DomRules.Operations.Libraries;

/// <summary>The library that <c>init</c> starts people with; it lives in <c>rule-libraries/starter</c>.</summary>
public static class StarterLibrary
{
    private const string Prefix = "starter/";

    /// <summary>Writes the library into a folder; tells the files it made. Nothing that is there is overwritten.</summary>
    public static Outcome<ImmutableArray<string>?> Create(string folder)
    {
        if (folder.Length == 0)
        {
            return Outcome<ImmutableArray<string>?>.Failed("The folder has no name. Give one, like my-shop.");
        }

        try
        {
            if (File.Exists(folder))
            {
                return Outcome<ImmutableArray<string>?>.Failed($"{folder}: is a file, and a folder is to be made. Choose another name.");
            }

            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                return Outcome<ImmutableArray<string>?>.Failed($"{folder}: is there already and not empty. Choose another name, so that nothing is overwritten.");
            }

            Directory.CreateDirectory(folder);
            var files = ImmutableArray.CreateBuilder<string>();
            var assembly = Assembly.GetExecutingAssembly();
            foreach (var resource in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                using var content = assembly.GetManifestResourceStream(resource)!;
                using var file = File.Create(Path.Combine(folder, resource[Prefix.Length..]));
                content.CopyTo(file);
                files.Add(resource[Prefix.Length..]);
            }

            return Outcome<ImmutableArray<string>?>.Of(files.ToImmutable());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Outcome<ImmutableArray<string>?>.Failed($"{folder}: cannot be written: {e.Message}");
        }
    }
}
