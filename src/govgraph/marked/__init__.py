"""marked."""
