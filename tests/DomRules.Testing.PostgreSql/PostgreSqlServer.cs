using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DomRules.Testing.PostgreSql;

/// <summary>A PostgreSQL server of the tests' own, in a temporary directory, on a free port of this machine. It ends with the process that started it, however that ends.</summary>
public sealed class PostgreSqlServer : IAsyncDisposable
{
    private const string NewData = """ "$BIN/initdb" -D "$DIR/data" -A trust -U postgres -E UTF8 --locale=C --no-sync """;

    // The shell holds the server as long as its standard input is open, which ends with our process even when that is killed.
    private const string Script =
        """
        >"$DIR/log" 2>&1 && "$BIN/pg_ctl" -D "$DIR/data" -l "$DIR/log" -o "$OPTIONS" -w start >>"$DIR/log" 2>&1 && echo ready || { cat "$DIR/log"; echo failed; }
        cat >/dev/null
        "$BIN/pg_ctl" -D "$DIR/data" -m immediate -w stop >/dev/null 2>&1
        rm -rf "$DIR"
        """;

    private static readonly Lazy<Task<PostgreSqlServer>> TheShared = new(() => StartAsync());

    private readonly Process holder;
    private readonly string options;
    private int schemas;

    private PostgreSqlServer(Process holder, string directory, string options, int port)
    {
        (this.holder, Directory, this.options, Port) = (holder, directory, options, port);
    }

    /// <summary>One server for all tests of a process that neither stop it nor change how it runs.</summary>
    public static Task<PostgreSqlServer> Shared => TheShared.Value;

    /// <summary>Where it keeps its files.</summary>
    public string Directory { get; }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>An address of the database, without a schema.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Port};Username=postgres;Database=postgres");

    /// <summary>Starts a server.</summary>
    /// <param name="settings">Settings as <c>name=value</c>. Unless told otherwise it does not wait for the disk (<c>fsync=off</c>): the tests kill servers, not machines.</param>
    public static Task<PostgreSqlServer> StartAsync(params string[] settings) => StartOnAsync(NewData, settings);

    /// <summary>Starts a hot standby: a server that follows this one and can only be read.</summary>
    public Task<PostgreSqlServer> StandbyAsync() =>
        StartOnAsync(FormattableString.Invariant($"\"$BIN/pg_basebackup\" -h 127.0.0.1 -p {Port} -U postgres -D \"$DIR/data\" -R -c fast -X stream "));

    private static async Task<PostgreSqlServer> StartOnAsync(string data, params string[] settings)
    {
        var binaries = await PostgreSqlBinaries.FindAsync();
        var directory = Path.Combine(Path.GetTempPath(), "domrules-pg-" + Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal));
        var port = FreePort();
        string[] all = ["listen_addresses=127.0.0.1", $"unix_socket_directories={directory}", "max_connections=200", "fsync=off", .. settings];
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} {string.Join(' ', all.Select(setting => "-c " + setting))}");
        await Shell.RunAsync(PostgreSqlBinaries.MakeDirectory(directory));
        var holder = Shell.Start(PostgreSqlBinaries.AsServerUser(data + Script), binaries, directory, options);
        var said = new List<string>();
        while (await holder.StandardOutput.ReadLineAsync() is { } line && line != "ready")
        {
            if (line == "failed") throw new InvalidOperationException("PostgreSQL did not start:\n" + string.Join('\n', said));
            said.Add(line);
        }

        return new PostgreSqlServer(holder, directory, options, port);
    }

    /// <summary>An address with a schema that nobody else was given.</summary>
    public string NewSchema() => string.Create(CultureInfo.InvariantCulture, $"{Address};Search Path=s{Interlocked.Increment(ref schemas)}");

    /// <summary>Stops it: <c>fast</c> ends its sessions, <c>immediate</c> drops everything as if the machine's plug were pulled.</summary>
    public Task StopAsync(string mode) => ControlAsync($"-m {mode} -w stop");

    /// <summary>Starts it again after a stop; returns when it answers.</summary>
    public Task StartAgainAsync() => ControlAsync($"-l \"$DIR/log\" -o \"$OPTIONS\" -w start");

    /// <summary>Runs a file of SQL.</summary>
    public Task RunAsync(string file) => ProgramAsync("psql", $"-X -q -v ON_ERROR_STOP=1 -f '{file}'");

    /// <summary>Runs a statement of SQL.</summary>
    public Task RunSqlAsync(string sql) => ProgramAsync("psql", $"-X -q -v ON_ERROR_STOP=1 -c \"{sql}\"");

    /// <summary>Writes a schema with all its rows to a file, as SQL that any server of this version or later takes.</summary>
    public Task DumpAsync(string schema, string file) => ProgramAsync("pg_dump", $"--schema={schema} --no-owner --inserts | grep -v '^.\\(un\\)\\?restrict ' | grep -v '^--' | cat -s > '{file}'");

    /// <summary>Stops it and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        holder.StandardInput.Close();
        await holder.WaitForExitAsync();
        holder.Dispose();
    }

    private Task ControlAsync(string command) =>
        Shell.RunAsync(PostgreSqlBinaries.AsServerUser($"\"$BIN/pg_ctl\" -D \"$DIR/data\" {command} >/dev/null 2>&1"), PostgreSqlBinaries.Folder, Directory, options);

    private Task ProgramAsync(string program, string arguments) =>
        Shell.RunAsync(FormattableString.Invariant($"exec 2>&1; '{Path.Combine(PostgreSqlBinaries.Folder, program)}' -h 127.0.0.1 -p {Port} -U postgres -d postgres {arguments}"));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
