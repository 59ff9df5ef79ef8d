using Npgsql;

namespace DomRules.Store.PostgreSql.Connections;

/// <summary>Where a store is: a connection string of Npgsql (<c>Host=…;Database=…</c>) or a URI (<c>postgres://user@host/database</c>).</summary>
internal static class StoreAddress
{
    private const string DefaultSchema = "domrules";

    /// <summary>Reads an address and fills in what it leaves open.</summary>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string address)
    {
        var builder = IsUri(address) ? FromUri(address) : new NpgsqlConnectionStringBuilder(address);
        if (builder.Host is null) throw new ArgumentException("The address names no host.", nameof(address));
        if (!builder.ShouldSerialize("Search Path")) builder.SearchPath = DefaultSchema;
        if (!builder.ShouldSerialize("Timeout")) builder.Timeout = 5;
        if (!builder.ShouldSerialize("Command Timeout")) builder.CommandTimeout = 60;
        if (!builder.ShouldSerialize("Maximum Pool Size")) builder.MaxPoolSize = 20;
        if (!builder.ShouldSerialize("Max Auto Prepare")) builder.MaxAutoPrepare = 100;
        if (!builder.ShouldSerialize("Auto Prepare Min Usages")) builder.AutoPrepareMinUsages = 2;
        builder.ApplicationName ??= "DomRules";
        builder.NoResetOnClose = true;
        builder.Enlist = false;
        return builder;
    }

    /// <summary>The schema that holds the tables.</summary>
    public static string Schema(NpgsqlConnectionStringBuilder address) => address.SearchPath!.Split(',')[0].Trim().Trim('"');

    private static bool IsUri(string address) =>
        address.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    private static NpgsqlConnectionStringBuilder FromUri(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)) throw new ArgumentException("The address is no URI.", nameof(address));
        var builder = new NpgsqlConnectionStringBuilder { Host = uri.IdnHost, Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')) };
        if (uri.Port > 0) builder.Port = uri.Port;
        var person = uri.UserInfo.Split(':', 2);
        if (person[0].Length > 0) builder.Username = Uri.UnescapeDataString(person[0]);
        if (person.Length > 1) builder.Password = Uri.UnescapeDataString(person[1]);
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)) SetOption(builder, pair);
        return builder;
    }

    private static void SetOption(NpgsqlConnectionStringBuilder builder, string pair)
    {
        var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, Uri.UnescapeDataString(right)) : (pair, "");
        switch (name)
        {
            case "sslmode": builder.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true); break;
            case "schema": builder.SearchPath = value; break;
            case "connect_timeout": builder["Timeout"] = value; break;
            case "application_name": builder.ApplicationName = value; break;
            default: builder[Uri.UnescapeDataString(name)] = value; break;
        }
    }
}
