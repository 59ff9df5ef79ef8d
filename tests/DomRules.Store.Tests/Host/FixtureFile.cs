using DomRules.Store.Sqlite;
using DomRules.Store.Tests.Sqlite;

namespace DomRules.Store.Tests.Host;

/// <summary>Writes the fixture of the present format, once, before it ships: <c>dotnet DomRules.Store.Tests.dll fixture …/Fixtures/sqlite-v1.db</c>.</summary>
internal static class FixtureFile
{
    public static async Task<int> Write(string path)
    {
        await using (var store = SqliteStore.Open(path))
        {
            await FixtureContent.Write(store);
            await File.WriteAllTextAsync(Path.ChangeExtension(path, ".txt"), await FixtureContent.Told(store));
        }

        return 0;
    }
}
