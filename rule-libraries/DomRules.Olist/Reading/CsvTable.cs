using System.Globalization;
using CsvHelper;

namespace DomRules.Olist.Reading;

/// <summary>Reads a CSV file with a header row into records.</summary>
internal static class CsvTable
{
    public static List<T> Read<T>(string path, Func<CsvReader, T> row)
    {
        using var csv = CsvReader.Create(File.ReadAllBytes(path), new CsvReaderOptions());
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(row(csv));
        }

        return rows;
    }

    public static string Text(this CsvReader row, string column) => row.GetString(column);

    public static decimal Decimal(this CsvReader row, string column) =>
        decimal.Parse(row.Text(column), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static int Whole(this CsvReader row, string column) =>
        int.Parse(row.Text(column), NumberStyles.None, CultureInfo.InvariantCulture);
}
