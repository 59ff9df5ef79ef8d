namespace DomRules.Engine.Snapshots;

/// <summary>Decimal places of currencies (ISO 4217); 2 for those that are not listed.</summary>
public static class MinorUnits
{
    /// <summary>0 for JPY, 2 for EUR, 3 for KWD, 4 for CLF.</summary>
    /// <param name="currency">ISO 4217 code in capitals.</param>
    public static int Of(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };
}
