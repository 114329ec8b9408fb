"""What `giji new` writes: a commented minutes file, and around it whatever a site still lacks."""
