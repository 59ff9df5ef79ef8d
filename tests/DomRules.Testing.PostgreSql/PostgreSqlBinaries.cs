namespace DomRules.Testing.PostgreSql;

/// <summary>The server's programs: those of the distribution, installed now where that is allowed.</summary>
internal static class PostgreSqlBinaries
{
    private const int Oldest = 15;

    private const string Install =
        """
        exec 9>/tmp/domrules-install-postgresql.lock; flock 9
        ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || { apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends postgresql; } 2>&1
        """;

    /// <summary>Where they are, once they were found.</summary>
    public static string Folder { get; private set; } = "";

    /// <summary>Where they are.</summary>
    /// <exception cref="InvalidOperationException">They are not there and may not be installed.</exception>
    public static async Task<string> FindAsync()
    {
        if (Newest() is null && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get")) await Shell.RunAsync(Install);
        return Folder = Newest() ?? throw new InvalidOperationException(
            $"These tests start a PostgreSQL server of their own and found no initdb. Install PostgreSQL {Oldest} or newer (on Debian: apt-get install postgresql), or put its programs on the path.");
    }

    /// <summary>A command that makes a directory for the server.</summary>
    public static string MakeDirectory(string directory) =>
        Environment.IsPrivilegedProcess ? $"install -d -m 700 -o postgres '{directory}'" : $"install -d -m 700 '{directory}'";

    /// <summary>A script as the server's user: it refuses to run as root.</summary>
    public static string AsServerUser(string script) =>
        Environment.IsPrivilegedProcess ? $"cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups sh -c '{script.Replace("'", "'\\''", StringComparison.Ordinal)}'" : script;

    private static string? Newest() => Distribution().Concat(OnPath()).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private static IEnumerable<string> Distribution() =>
        from folder in Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : []
        let version = int.TryParse(Path.GetFileName(folder), out var number) ? number : 0
        where version >= Oldest
        orderby version descending
        select Path.Combine(folder, "bin");

    private static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
